package yuqing.escalation.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.AlertCause;

class StableIdsTest {

  private static final UUID INCIDENT = UUID.fromString("019a1f00-0000-7000-8000-000000000001");
  private static final Instant DUE = Instant.parse("2026-10-13T01:20:00Z");

  @Test
  void anObligationKeepsItsId() {
    var id = StableIds.obligation(INCIDENT, "file-result/end-1");
    assertThat(id)
        .isEqualTo(StableIds.obligation(INCIDENT, "file-result/end-1"))
        .isNotEqualTo(StableIds.obligation(INCIDENT, "file-result/end-2"))
        .isNotEqualTo(StableIds.obligation(UUID.randomUUID(), "file-result/end-1"));
    assertThat(id.version()).isEqualTo(5);
  }

  @Test
  void anAlertIsOnePerCauseAndDue() {
    var obligation = StableIds.obligation(INCIDENT, "confirm-grade");
    var missed = StableIds.alert(obligation, AlertCause.MISSED, DUE);
    assertThat(missed)
        .isEqualTo(StableIds.alert(obligation, AlertCause.MISSED, DUE))
        .isNotEqualTo(StableIds.alert(obligation, AlertCause.OPENED, DUE))
        .isNotEqualTo(StableIds.alert(obligation, AlertCause.MISSED, DUE.plusSeconds(1)));
  }
}
