package yuqing.archive.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.archive.completeness.ClosingCase.ReviewPart.ATTENDANCE;
import static yuqing.archive.completeness.ClosingCase.ReviewPart.LESSONS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.ArchiveEvent.ReviewHeld;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// Which reviews count for the filing in force, what they say, and what an earlier closing settled.
class HeldReviewsTest {

  private static final Instant FILED = Case.FILED.plusSeconds(20);
  private static final UUID MISSED = UUID.fromString("019a1f00-0000-5000-8000-0000000000b1");
  private static final UUID LATER = UUID.fromString("019a1f00-0000-5000-8000-0000000000b2");

  private final HeldReviews reviews = new HeldReviews();

  private static ReviewHeld held(Instant at, UUID... explained) {
    return new ReviewHeld(
        at, at.plus(Duration.ofHours(1)), Case.OFFICE, List.of(explanation(explained)));
  }

  private static DossierClosed closed(UUID... explained) {
    return new DossierClosed(
        FILED, FILED, "0".repeat(64), Case.OFFICE, List.of(explanation(explained)));
  }

  private static Explained explanation(UUID... obligations) {
    return new Explained(ObligationCode.DAILY_EXCHANGE, null, List.of(obligations));
  }

  private static ReviewAnalysis saying(boolean attendance, String lessons) {
    var there = new Attendee(Post.GROUP_OFFICE, null, null, null);
    var absent = new Attendee(Post.DEPARTMENT_HEAD, "logistics", null, "出差");
    return new ReviewAnalysis(
        attendance ? List.of(absent, there) : List.of(absent), null, null, null, lessons, null);
  }

  @ParameterizedTest
  @CsvSource({
    "-3600, true", // an hour before the filing
    "-21, true", // the minute before the one in which it was filed
    "-20, false", // that minute, stated in whole minutes
    "0, false",
    "3600, false",
  })
  void aReviewCountsFromTheFilingOn(int secondsAfter, boolean unsaid) {
    reviews.held(1, held(FILED.plusSeconds(secondsAfter)), saying(true, "提前公告"));
    assertThat(reviews.unsaid(FILED).isEmpty()).isEqualTo(!unsaid);
  }

  @Test
  void whileNothingIsFiledNoneCounts() {
    reviews.held(1, held(FILED), saying(true, "提前公告"));
    assertThat(reviews.unsaid(null)).containsExactlyInAnyOrder(ATTENDANCE, LESSONS);
  }

  @Test
  void oneBringsWhatAnotherLacks() {
    reviews.held(1, held(FILED), saying(true, " "));
    assertThat(reviews.unsaid(FILED)).containsExactly(LESSONS);
    reviews.held(2, held(FILED.plusSeconds(60)), saying(false, "提前公告"));
    assertThat(reviews.unsaid(FILED)).isEmpty();
  }

  @Test
  void aReviewOfBeforeSaysNeither() {
    reviews.held(1, held(FILED), ReviewAnalysis.NONE);
    assertThat(reviews.unsaid(FILED)).containsExactlyInAnyOrder(ATTENDANCE, LESSONS);
  }

  @Test
  void whereAllWereAbsentNobodyAttended() {
    reviews.held(1, held(FILED), saying(false, "提前公告"));
    assertThat(reviews.unsaid(FILED)).containsExactly(ATTENDANCE);
  }

  @Test
  void whatWasExplainedBeforeAClosingIsSettledOnceItIsReopened() {
    reviews.held(5, held(FILED, MISSED), saying(true, "提前公告"));
    reviews.closed(6, closed());
    assertThat(reviews.explained()).containsExactly(MISSED);
    assertThat(reviews.settled()).isEmpty();
    reviews.reopened(8);
    reviews.held(9, held(FILED.plusSeconds(600), LATER), saying(true, "提前公告"));
    assertThat(reviews.explained()).containsExactlyInAnyOrder(MISSED, LATER);
    assertThat(reviews.settled()).containsExactly(MISSED);
  }

  /// The archive's own entries are read before those of incident-service.
  @Test
  void inWhateverOrderItIsRead() {
    reviews.held(5, held(FILED, MISSED), saying(true, "提前公告"));
    reviews.closed(6, closed(MISSED));
    reviews.held(9, held(FILED.plusSeconds(600), LATER), saying(true, "提前公告"));
    reviews.closed(10, closed(LATER));
    reviews.reopened(8);
    assertThat(reviews.settled()).containsExactly(MISSED);
  }

  @Test
  void aReopeningBeforeAnyClosingSettlesNothing() {
    reviews.held(5, held(FILED, MISSED), saying(true, "提前公告"));
    reviews.reopened(6);
    reviews.closed(9, closed());
    assertThat(reviews.settled()).isEmpty();
  }
}
