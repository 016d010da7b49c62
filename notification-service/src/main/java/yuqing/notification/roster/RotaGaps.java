package yuqing.notification.roster;

import java.time.Instant;
import java.util.List;

/// Knows which duty rotas are empty tonight, for the readiness of the roster.
public interface RotaGaps {

  /// One fault for each unit that keeps a rota and has nobody on it tonight. In the caller's
  /// transaction.
  List<RosterFault> tonight(Instant now);
}
