package yuqing.incident.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A task that is to remove a risk.
@Entity
@Table(name = "risk_measure")
class RiskMeasure {

  @Id UUID taskId;
  UUID riskId;
}
