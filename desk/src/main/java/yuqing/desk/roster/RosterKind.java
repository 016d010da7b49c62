package yuqing.desk.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the roster has a list of.
public enum RosterKind {
  DEPARTMENTS("/departments"),
  POSTS("/posts"),
  PEOPLE("/people"),
  LIAISONS("/liaisons"),
  CHANNELS("/official-channels");

  private final String path;

  RosterKind(String path) {
    this.path = path;
  }

  static Optional<RosterKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /// As the desk's own addresses have it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// At notification-service.
  String path() {
    return path;
  }

  /// Posts follow from the departments; all else is entered by people.
  public boolean isExtensible() {
    return this != POSTS;
  }
}
