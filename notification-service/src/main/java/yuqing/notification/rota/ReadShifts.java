package yuqing.notification.rota;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Who is on duty, read once a transaction: the alerts of a poll ask for each of their steps.
@TransactionScoped
class ReadShifts implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient List<DutyShift> onDuty;

  List<DutyShift> onDuty(DutyShifts shifts, Connection connection, Instant now)
      throws SQLException {
    if (onDuty == null) {
      onDuty = shifts.onDuty(connection, now);
    }
    return onDuty;
  }
}
