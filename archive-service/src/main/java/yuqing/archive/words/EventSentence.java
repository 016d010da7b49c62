package yuqing.archive.words;

import java.time.Instant;

/// An event in words.
///
/// @param what happened; without the prose that people wrote, which is printed where it belongs
/// @param who did it, by post
/// @param at when it happened; null where that is when it was recorded
record EventSentence(String what, String who, Instant at) {

  static EventSentence now(String what, String who) {
    return new EventSentence(what, who, null);
  }

  static EventSentence bySystem(String what) {
    return new EventSentence(what, RosterNames.SYSTEM, null);
  }
}
