package yuqing.incident.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/// That a meeting dealt with a risk.
@Entity
@Table(name = "risk_meeting")
@IdClass(RiskMeeting.Key.class)
class RiskMeeting {

  record Key(UUID riskId, UUID meetingId) {}

  @Id UUID riskId;
  @Id UUID meetingId;
}
