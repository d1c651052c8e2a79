import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const noAccessor = {
  selector: 'AccessorProperty',
  message: "Vite does not lower accessors, and @provide and @consume hand over nothing through them: use a plain field.",
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'screenshots/', 'storybook-static/', '.cache/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noAccessor],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Sums of Date and of milliseconds belong to time/ (ARCHITECTURE.md).
    files: ['src/**/*.ts'],
    ignores: ['src/time/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['getHours', 'getDate', 'getMonth', 'getFullYear', 'getTimezoneOffset', 'setDate', 'setHours', 'setMonth'].map(
          (property) => ({ property, message: 'Dates are reckoned in time/, on integers.' }),
        ),
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended],
    rules: {
      'no-restricted-imports': ['error', { name: 'lit/directives/repeat.js', message: 'It leaves a comment behind for each item that goes: use repeat.ts.' }],
    },
  },
  {
    files: ['demo/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: { 'no-undef': 'off', eqeqeq: 'error' },
  },
);
