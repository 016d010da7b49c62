package yuqing.desk.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;

/// What the search for the incident that goes on offers.
class MergeCandidatesTest {
  private static final UUID MERGING = UUID.randomUUID();

  @Test
  void anIncidentIsNotMergedIntoItselfNorIntoOneThatWasMerged() {
    var found =
        List.of(row(MERGING, "HANDLING"), row(id(1), "MERGED"), row(id(2), "CLOSED"), row(id(3)));
    assertThat(candidates(found, null).rows())
        .extracting(IncidentRow::id)
        .containsExactly(id(2), id(3));
  }

  @Test
  void thereIsMoreWhereTheListGoesOn() {
    assertThat(candidates(List.of(row(id(1))), null).isMore()).isFalse();
    assertThat(candidates(List.of(row(id(1))), "next").isMore()).isTrue();
    assertThat(MergeCandidates.NONE.isMore()).isFalse();
  }

  @Test
  void aDepartmentWithoutANameIsShownByItsCode() {
    var candidates = candidates(List.of(), null);
    assertThat(candidates.departmentName(row(id(1)))).isEqualTo("后勤处");
    assertThat(candidates.departmentName(row(id(1), "HANDLING", "finance"))).isEqualTo("finance");
    assertThat(candidates.departmentName(row(id(1), "HANDLING", null))).isEmpty();
  }

  private static MergeCandidates candidates(List<IncidentRow> found, String next) {
    return MergeCandidates.of(new Listing<>(found, next), MERGING, Map.of("logistics", "后勤处"));
  }

  private static UUID id(int n) {
    return new UUID(0, n);
  }

  private static IncidentRow row(UUID id) {
    return row(id, "HANDLING");
  }

  private static IncidentRow row(UUID id, String state) {
    return row(id, state, "logistics");
  }

  private static IncidentRow row(UUID id, String state, String department) {
    var now = Instant.EPOCH;
    return new IncidentRow(
        id,
        "YQ-2026-00001",
        state,
        2,
        false,
        "停热水",
        "STUDENT_LIFE",
        department,
        false,
        false,
        now,
        now);
  }
}
