package yuqing.incident.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.contracts.text.StatedTime;

/// What an act is said to meet; the procedure would not deny it.
class ObligationMatcherTest {

  private static final Instant DISCOVERED = Instant.parse("2026-10-13T00:00:10Z");
  private static final Instant RECEIVED = Instant.parse("2026-10-13T00:20:31Z");
  private static final HandlingTimes HANDLED = new HandlingTimes(DISCOVERED, RECEIVED, null, false);

  private static Instant at(String time) {
    return Instant.parse("2026-10-13T" + time + "Z");
  }

  private static OpenObligation open(String key, String window, Instant opened, Instant due) {
    var open = new OpenObligation();
    open.id = UUID.randomUUID();
    open.code = key.replaceAll("/.*", "");
    open.key = key;
    open.window = window;
    open.openedAt = opened;
    open.dueAt = due;
    return open;
  }

  private static OpenObligation fourHours(Instant opened) {
    var due = opened.plus(Duration.ofHours(4));
    return open("round-the-clock-exchange/" + opened, opened.toString(), opened, due);
  }

  private static OpenObligation once(String key, Instant opened) {
    return open(key, null, opened, opened.plus(Duration.ofHours(4)));
  }

  private static CompletedAct act(Action action, Instant occurredAt) {
    return CompletedAct.of(action, occurredAt, occurredAt.plus(Duration.ofHours(12)));
  }

  private static List<String> met(
      HandlingTimes times, Instant levelTwoSince, CompletedAct act, OpenObligation... open) {
    var judgement = new JudgementSnapshot(List.of(open), RECEIVED, levelTwoSince);
    return ObligationMatcher.met(judgement, times, act).stream().map(each -> each.key).toList();
  }

  private static List<String> met(CompletedAct act, OpenObligation... open) {
    return met(HANDLED, null, act, open);
  }

  @Test
  void whatIsDoneOnceMeetsItsCodeBeforeItWasOwedAndLate() {
    var told = once("report-to-party-office/receipt", RECEIVED);
    var plan = once("start-emergency-plan/level-1-stay-1", RECEIVED);
    for (var when : List.of(DISCOVERED, at("02:00:00"), at("20:00:00"))) {
      assertThat(met(act(Action.REPORTED_TO_PARTY_OFFICE, when), told, plan))
          .containsExactly(told.key);
    }
    assertThat(met(act(Action.AFTERMATH_NOTED, at("02:00:00")), told, plan)).isEmpty();
  }

  @Test
  void anExchangeMeetsTheEarliestWindowOfEachKindThatContainsIt() {
    var day = open("daily-exchange/2026-10-13", "2026-10-13", RECEIVED, at("16:00:00"));
    var first = fourHours(RECEIVED);
    var second = fourHours(first.dueAt);
    assertThat(met(act(Action.INFORMATION_EXCHANGED, at("03:00:00")), day, first, second))
        .containsExactly(first.key, day.key);
    // At the boundary of two, the earlier one; once that is met, the later one.
    assertThat(met(act(Action.INFORMATION_EXCHANGED, first.dueAt), first, second))
        .containsExactly(first.key);
    assertThat(met(act(Action.INFORMATION_EXCHANGED, first.dueAt), second))
        .containsExactly(second.key);
    assertThat(met(act(Action.INFORMATION_EXCHANGED, second.dueAt.plusMillis(1)), first, second))
        .isEmpty();
  }

  @Test
  void anExchangeInTheMinuteInWhichItsWindowOpenedCounts() {
    var first = fourHours(RECEIVED);
    assertThat(met(act(Action.INFORMATION_EXCHANGED, at("00:20:00")), first))
        .containsExactly(first.key);
    // Stated to the second it lies before.
    assertThat(met(act(Action.INFORMATION_EXCHANGED, at("00:20:01")), first)).isEmpty();
  }

  @Test
  void whatAnotherExchangeMayMeetIsNotClaimed() {
    var second = fourHours(RECEIVED.plus(Duration.ofHours(4)));
    var act = act(Action.INFORMATION_EXCHANGED, at("04:20:00"));
    assertThat(met(act, second)).containsExactly(second.key);
    assertThat(met(act.before(at("04:20:10")), second)).isEmpty();
    assertThat(met(act.before(at("04:20:40")), second)).containsExactly(second.key);
  }

  @Test
  void afterTheEndAnExchangeMeetsNothing() {
    var first = fourHours(RECEIVED);
    var ended = new HandlingTimes(DISCOVERED, RECEIVED, at("02:00:00"), false);
    assertThat(met(ended, null, act(Action.INFORMATION_EXCHANGED, at("02:00:00")), first))
        .containsExactly(first.key);
    assertThat(met(ended, null, act(Action.INFORMATION_EXCHANGED, at("02:00:01")), first))
        .isEmpty();
  }

  @Test
  void aFilingMeetsWhatTheEndInForceOpened() {
    var before = once("file-result/end-1", at("01:00:00"));
    var now = once("file-result/end-2", at("06:00:00"));
    var again = new HandlingTimes(DISCOVERED, at("05:00:00"), at("06:00:30"), false);
    var filing = act(Action.RESULT_FILED, at("06:00:00"));
    assertThat(met(again, null, filing, before, now)).containsExactly(now.key);
    // Not known here yet what the end has opened: nothing is claimed.
    assertThat(met(again, null, filing, before)).isEmpty();
    var filed = new HandlingTimes(DISCOVERED, at("05:00:00"), at("06:00:30"), true);
    assertThat(met(filed, null, filing, now)).isEmpty();
  }

  @Test
  void whatAReopeningOpenedIsStartedAfterIt() {
    var again = once("organise-handling/reopening-1", at("05:00:30"));
    assertThat(met(act(Action.HANDLING_STARTED, at("05:00:00")), again)).containsExactly(again.key);
    assertThat(met(act(Action.HANDLING_STARTED, at("04:59:00")), again)).isEmpty();
  }

  @Test
  void whatIsOwedAgainIsNotClaimedByAnEarlierAct() {
    for (var key : List.of("contact-media/flag-unmerge-1", "contact-media/level-1-stay-2")) {
      var again = once(key, at("05:00:30"));
      assertThat(met(act(Action.MEDIA_CONTACTED, at("05:00:00")), again)).containsExactly(key);
      assertThat(met(act(Action.MEDIA_CONTACTED, at("04:59:00")), again)).isEmpty();
    }
  }

  @Test
  void aStepOfAReplyMeetsWhatThatReplyOpened() {
    var first = once("approve-reply/reply-1-level-2-stay-1", at("01:00:00"));
    var eleventh = once("approve-reply/reply-11-level-2-stay-1", at("02:00:00"));
    var approval = act(Action.REPLY_APPROVED, at("03:00:00")).ofReply(1);
    assertThat(met(approval, first, eleventh)).containsExactly(first.key);
  }

  @Test
  void aReplyDeliveredAtLevelThreeAnswersNobody() {
    var answer = once("answer-people-concerned/receipt", RECEIVED);
    var delivery = act(Action.REPLY_DELIVERED, at("03:00:00")).ofReply(1);
    assertThat(met(HANDLED, at("02:00:00"), delivery, answer)).containsExactly(answer.key);
    assertThat(met(HANDLED, at("03:00:01"), delivery, answer)).isEmpty();
    assertThat(met(HANDLED, null, delivery, answer)).isEmpty();
  }

  @Test
  void whatIsStatedIsCutAtItsRecording() {
    var window = fourHours(at("03:00:40"));
    var act =
        new CompletedAct(
            Action.INFORMATION_EXCHANGED, new StatedTime(at("03:00:00"), at("03:00:39")), 0, null);
    assertThat(met(act, window)).isEmpty();
  }
}
