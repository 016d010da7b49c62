package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The days of risks in the school's zone.
@ApplicationScoped
class RiskDays {

  private final ZoneId zone;

  RiskDays(@ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.zone = zone;
  }

  LocalDate of(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
