import { assert, describe, it } from '../support/suite.ts';
import { meetingLinks, meetingService } from '../../src/model/meeting-link.ts';

describe('a web address', () => {
  it('leads into a meeting of a known service, and says which', () => {
    for (const [uri, service] of [
      ['https://zoom.us/j/123456?pwd=x', 'Zoom'],
      ['https://us02web.zoom.us/my/ann', 'Zoom'],
      ['https://example.zoomgov.com/j/1', 'Zoom'],
      ['https://meet.google.com/abc-defg-hij', 'Google Meet'],
      ['https://teams.microsoft.com/l/meetup-join/19%3ameeting', 'Microsoft Teams'],
      ['https://teams.live.com/meet/1', 'Microsoft Teams'],
      ['https://meet.jit.si/Room', 'Jitsi Meet'],
      ['https://example.webex.com/example/j.php?MTID=1', 'Webex'],
      ['https://example.webex.com/meet/ann', 'Webex'],
      ['https://facetime.apple.com/join#v=1', 'FaceTime'],
    ]) {
      assert.equal(meetingService(uri!), service, uri);
    }
  });

  it('leads nowhere else, however it looks', () => {
    for (const uri of [
      'https://zoom.us.evil.example/j/1', 'https://notzoom.us/j/1', 'https://zoom.us@evil.example/j/1', 'http://zoom.us/j/1',
      'https://zoom.us/pricing', 'https://meet.google.com/', 'javascript:https://zoom.us/j/1', 'https://evil.example/?https://zoom.us/j/1',
      'zoom.us/j/1', '', 'https://',
    ]) {
      assert.isUndefined(meetingService(uri), uri);
    }
  });
});

describe('the ways to join an event', () => {
  it('are its conferences, then what its link, place and description lead to, each once', () => {
    const links = meetingLinks({
      conferences: [{ uri: 'https://own.example/room', label: 'Our room' }, { uri: 'tel:+123' }, { uri: 'https://own.example/room' }],
      url: 'https://example.org/agenda',
      location: 'Hall, or https://zoom.us/j/1.',
      description: '<a href="https://teams.microsoft.com/l/meetup-join/1?a=1&amp;b=2">Join</a> (https://zoom.us/j/1)',
    });
    assert.deepEqual(links.map(({ uri, label, service }) => [uri, label ?? service]), [
      ['https://own.example/room', 'Our room'],
      ['tel:+123', undefined],
      ['https://zoom.us/j/1', 'Zoom'],
      ['https://teams.microsoft.com/l/meetup-join/1?a=1&b=2', 'Microsoft Teams'],
    ]);
  });

  it('are none where nothing says so', () => {
    assert.deepEqual(meetingLinks({}), []);
    assert.deepEqual(meetingLinks({ url: 'https://example.org', description: 'x'.repeat(1e6) }), []);
  });
});
