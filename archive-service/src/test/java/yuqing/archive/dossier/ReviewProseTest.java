package yuqing.archive.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.ArchiveEvent.ReviewHeld;
import yuqing.contracts.EventJson;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What people write with a review, in the archive's own entry.
class ReviewProseTest {

  private static final Explained EXPLAINED =
      new Explained(ObligationCode.DRAFT_REPLY, null, List.of());

  private static byte[] event() {
    var held = new ReviewHeld(Case.FILED, Case.FILED, Case.OFFICE, List.of(EXPLAINED));
    return EventJson.write(new Case().eventOf(held));
  }

  private static final ReviewAnalysis ANALYSIS =
      new ReviewAnalysis(
          List.of(
              new Attendee(Post.GROUP_OFFICE, null, "乙某", null),
              new Attendee(Post.DEPARTMENT_HEAD, "logistics", null, "出差")),
          "抢修及时",
          "回应偏慢",
          "检修未公告",
          "提前公告",
          List.of(
              new PlannedMeasure(
                  3, "修订流程", Post.LIAISON, "logistics", LocalDate.parse("2026-11-30"))));

  @Test
  void isReadAsItWasWritten() {
    var prose = new ReviewProse("纪要", "结论", "网上未见", List.of("停电"), ANALYSIS);
    assertThat(ReviewProse.in(prose.addedTo(event()))).isEqualTo(prose);
  }

  @Test
  void anEntryFromBeforeSaysNoneOfIt() {
    var old = new ReviewProse("纪要", "结论", null, List.of("停电"), ReviewAnalysis.NONE);
    var stored = old.addedTo(event());
    assertThat(new String(stored, UTF_8)).doesNotContain("attendance", "lessons", "measures");
    var read = ReviewProse.in(stored);
    assertThat(read.minutes()).isEqualTo("纪要");
    assertThat(read.analysis()).isEqualTo(ReviewAnalysis.NONE);
    assertThat(read.analysis().namesAttendance()).isFalse();
    assertThat(read.analysis().namesLessons()).isFalse();
  }

  /// As `DecodedEvent` holds it: what a newer version wrote stays in the timeline and adds nothing.
  @Test
  void whatANewerVersionWroteCountsAsNotSaid() {
    var stored = new ReviewProse("纪要", "结论", null, List.of("停电"), ANALYSIS).addedTo(event());
    var newer =
        new String(stored, UTF_8).replace("\"group-office\",\"name\"", "\"porter\",\"name\"");
    assertThat(newer).contains("porter");
    var read = ReviewProse.in(newer.getBytes(UTF_8));
    assertThat(read.minutes()).isEqualTo("纪要");
    assertThat(read.analysis()).isEqualTo(ReviewAnalysis.NONE);
  }
}
