import type { EventInput } from '../../src/model/event.ts';
import type { CalendarId } from './calendars.ts';
import type { Names } from './language.ts';

type EventDetailsInput = Pick<
  EventInput,
  | 'status'
  | 'color'
  | 'url'
  | 'transparency'
  | 'classification'
  | 'categories'
  | 'reminders'
  | 'conferences'
  | 'organizer'
  | 'attendees'
  | 'attachments'
>;

const TEAM = ['Ana Duarte', 'Jon Berg', '陈伟', 'ليلى حداد', 'Mara Lindqvist', 'Sofia Rossi', 'Tomás Vega', 'Nia Okoro', 'Ilse Maas', 'Yuki Mori'];

/** An event of the stories' week. Days count from its Monday; times are wall times of whoever looks. */
export interface Entry extends Partial<EventDetailsInput> {
  readonly id: string;
  readonly calendar: CalendarId;
  readonly title: Names;
  readonly place?: Names;
  readonly notes?: Names;
  readonly day: number;
  /** `H:MM` to `H:MM`; without both for whole days. */
  readonly from?: string;
  readonly to?: string;
  /** How many days; 1 unless given. */
  readonly days?: number;
  /** Whether it is one of a series, on these days of the week. */
  readonly series?: readonly number[];
}

/** A usual week. */
export const ENTRIES: readonly Entry[] = [
  {
    id: 'standup', calendar: 'work', day: 0, from: '9:15', to: '9:30', series: [0, 1, 2, 3, 4],
    title: { en: 'Stand-up', zh: '站会', ar: 'اجتماع يومي', de: 'Stand-up' },
  },
  {
    id: 'planning', calendar: 'work', day: 0, from: '10:00', to: '11:30',
    title: { en: 'Sprint planning', zh: '迭代计划', ar: 'تخطيط الأسبوع', de: 'Sprintplanung' },
    place: { en: 'Room 4', zh: '四号会议室', ar: 'القاعة 4', de: 'Raum 4' },
  },
  {
    id: 'interview', calendar: 'work', day: 0, from: '13:30', to: '14:30', status: 'tentative',
    title: { en: 'Interview: Mara Lindqvist', zh: '面试：林美华', ar: 'مقابلة: ليلى حداد', de: 'Gespräch: Mara Lindqvist' },
  },
  {
    id: 'gym', calendar: 'personal', day: 0, from: '18:30', to: '19:45',
    title: { en: 'Climbing', zh: '攀岩', ar: 'تسلق', de: 'Klettern' },
  },
  {
    id: 'design', calendar: 'work', day: 1, from: '10:00', to: '11:00',
    title: { en: 'Design review', zh: '设计评审', ar: 'مراجعة التصميم', de: 'Designbesprechung' },
    place: { en: 'https://meet.example.org/design', zh: 'https://meet.example.org/design', ar: 'https://meet.example.org/design', de: 'https://meet.example.org/design' },
    notes: {
      en: 'The month view on small screens.\nNotes: https://notes.example.org/month',
      zh: '小屏幕上的月视图。\n笔记：https://notes.example.org/month',
      ar: 'عرض الشهر على الشاشات الصغيرة.\nملاحظات: https://notes.example.org/month',
      de: 'Die Monatsansicht auf kleinen Bildschirmen.\nNotizen: https://notes.example.org/month',
    },
    attendees: [
      { address: 'mailto:ana@example.org', name: 'Ana Duarte', status: 'accepted' },
      { address: 'mailto:jon@example.org', name: 'Jon Berg', status: 'tentative' },
      { address: 'mailto:wei@example.org', name: '陈伟', status: 'declined' },
    ],
    reminders: [10],
  },
  {
    id: 'oneonone', calendar: 'work', day: 1, from: '10:30', to: '11:15',
    title: { en: 'One-to-one with Jon', zh: '与小王一对一', ar: 'لقاء مع سامي', de: 'Gespräch mit Jon' },
    attendees: [{ address: 'mailto:me@example.org', name: 'Kim Novak', status: 'declined', self: true }],
  },
  {
    id: 'lunch', calendar: 'personal', day: 1, from: '12:30', to: '13:30',
    title: { en: 'Lunch with Ana', zh: '和安娜吃午饭', ar: 'غداء مع آنا', de: 'Mittagessen mit Ana' },
    place: { en: 'Café Central', zh: '中央咖啡馆', ar: 'مقهى المركز', de: 'Café Central' },
  },
  {
    id: 'parents', calendar: 'family', day: 1, from: '17:00', to: '18:00',
    title: { en: 'Parents’ evening', zh: '家长会', ar: 'لقاء أولياء الأمور', de: 'Elternabend' },
  },
  {
    id: 'focus', calendar: 'work', day: 2, from: '9:45', to: '12:00', transparency: 'opaque',
    title: { en: 'Focus: search', zh: '专注：搜索', ar: 'تركيز: البحث', de: 'Konzentriert: Suche' },
  },
  {
    id: 'dentist', calendar: 'personal', day: 2, from: '14:00', to: '14:45', status: 'cancelled',
    title: { en: 'Dentist', zh: '牙医', ar: 'طبيب الأسنان', de: 'Zahnarzt' },
  },
  {
    id: 'review', calendar: 'team', day: 2, from: '15:00', to: '16:30',
    title: { en: 'Quarterly review', zh: '季度回顾', ar: 'مراجعة ربع سنوية', de: 'Quartalsrückblick' },
  },
  {
    id: 'concert', calendar: 'personal', day: 3, from: '20:00', to: '22:30',
    title: { en: 'Concert', zh: '音乐会', ar: 'حفلة موسيقية', de: 'Konzert' },
    place: { en: 'Town hall', zh: '市政厅', ar: 'قاعة المدينة', de: 'Rathaus' },
  },
  {
    id: 'workshop', calendar: 'team', day: 3, from: '9:30', to: '12:30',
    title: { en: 'Accessibility workshop', zh: '无障碍研讨会', ar: 'ورشة إتاحة الوصول', de: 'Workshop Barrierefreiheit' },
    classification: 'private', categories: ['WCAG 2.2', 'ARIA', '可访问性'], reminders: [10, 1440],
    conferences: [{ uri: 'https://us02web.zoom.us/j/123456' }, { uri: 'tel:+351-21-000-0000', label: '+351 21 000 0000' }],
    organizer: { address: 'mailto:ana@example.org', name: 'Ana Duarte' },
    attendees: TEAM.map((name, index) => ({
      address: `mailto:${index === 0 ? 'ana' : `guest${index}`}@example.org`,
      name,
      status: (['accepted', 'tentative', 'needs-action', 'declined'] as const)[index % 4],
      role: index > 7 ? ('opt-participant' as const) : ('req-participant' as const),
    })),
    attachments: [{ uri: 'https://files.example.org/Checklist%202026.pdf', type: 'application/pdf' }],
  },
  {
    id: 'release', calendar: 'work', day: 3, from: '14:00', to: '15:00',
    title: { en: 'Release call', zh: '发布会议', ar: 'مكالمة الإصدار', de: 'Release-Absprache' },
  },
  {
    id: 'retro', calendar: 'work', day: 4, from: '11:00', to: '12:00',
    title: { en: 'Retrospective', zh: '复盘', ar: 'مراجعة العمل', de: 'Rückblick' },
  },
  {
    id: 'demo', calendar: 'work', day: 4, from: '14:30', to: '15:45',
    title: { en: 'Demo for everybody', zh: '全员演示', ar: 'عرض للجميع', de: 'Vorführung für alle' },
  },
  {
    id: 'train', calendar: 'family', day: 4, from: '17:10', to: '20:55',
    title: { en: 'Train to Porto', zh: '去波尔图的火车', ar: 'قطار إلى بورتو', de: 'Zug nach Porto' },
  },
  {
    id: 'market', calendar: 'family', day: 5, from: '9:30', to: '11:00',
    title: { en: 'Market', zh: '集市', ar: 'السوق', de: 'Markt' },
  },
  {
    id: 'run', calendar: 'personal', day: 6, from: '8:00', to: '9:10',
    title: { en: 'Long run', zh: '长跑', ar: 'جري طويل', de: 'Langer Lauf' },
  },
  {
    id: 'weekend', calendar: 'family', day: 4, days: 3,
    title: { en: 'Weekend in Porto', zh: '波尔图周末', ar: 'عطلة في بورتو', de: 'Wochenende in Porto' },
  },
  {
    id: 'oncall', calendar: 'team', day: 0, days: 5,
    title: { en: 'On call: Jon', zh: '值班：小王', ar: 'مناوبة: سامي', de: 'Bereitschaft: Jon' },
  },
  {
    id: 'birthday', calendar: 'personal', day: 2, days: 1,
    title: { en: 'Rui’s birthday', zh: '瑞的生日', ar: 'عيد ميلاد رامي', de: 'Ruis Geburtstag' },
  },
];
