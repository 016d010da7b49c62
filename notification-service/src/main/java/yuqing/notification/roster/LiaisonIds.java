package yuqing.notification.roster;

import java.util.Optional;
import java.util.UUID;

/// Ids of register entries as callers send them.
final class LiaisonIds {
  private LiaisonIds() {}

  /// Empty for what is no id: such an entry does not exist.
  static Optional<UUID> read(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
