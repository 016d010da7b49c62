package yuqing.desk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Whether a dossier is under a legal hold, as archive-service shows it.
public record HoldView(boolean held, List<HoldChange> changes) {

  public HoldView {
    changes = Objects.requireNonNullElse(changes, List.of());
  }

  /// Who placed or released it, when and why.
  public record HoldChange(int n, boolean placed, String reason, Instant at, String role) {}
}
