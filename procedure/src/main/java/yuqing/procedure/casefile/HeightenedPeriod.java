package yuqing.procedure.casefile;

import java.time.Instant;
import java.util.Objects;

/// A named period of heightened duty (article 8), `[from, to)`. A clock that starts in it runs at
/// half of the school's own short times.
///
/// @param name as people call it, such as 国庆
public record HeightenedPeriod(Instant from, Instant to, String name) {

  public HeightenedPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(name, "name");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from is before to");
    }
  }

  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
