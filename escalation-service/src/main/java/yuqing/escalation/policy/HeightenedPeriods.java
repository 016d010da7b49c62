package yuqing.escalation.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import yuqing.procedure.HeightenedPeriod;

/// The calendar of heightened duty: a handful of periods a year.
@ApplicationScoped
class HeightenedPeriods implements PanacheRepositoryBase<HeightenedPeriodRow, UUID> {

  List<HeightenedPeriod> everSet() {
    return list("order by fromAt").stream()
        .map(row -> new HeightenedPeriod(row.fromAt, row.toAt, row.name))
        .toList();
  }
}
