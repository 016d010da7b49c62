package yuqing.durable.start;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reason why a service cannot start, in one line with what to do about it.
final class StartFault {

  private static final int DEEPEST = 32;

  private static final Pattern NOT_SET =
      Pattern.compile("SRCFG00011: Could not expand value (\\w+) in property (\\S+)");

  private StartFault() {}

  /// Empty for an unforeseen failure: that needs its stack trace.
  static Optional<String> of(Throwable failed) {
    var each = failed;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
      var known = known(each);
      if (known.isPresent()) {
        return known.map(line -> "cannot start: " + line);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> known(Throwable failed) {
    var message = line(failed);
    var notSet = NOT_SET.matcher(message);
    if (notSet.find()) {
      return Optional.of(
          "%s is not set (%s); see docs/operations.md".formatted(notSet.group(1), notSet.group(2)));
    }
    // By name: a service without migrations has no Flyway.
    if (failed.getClass().getSimpleName().equals("FlywayValidateException")) {
      return Optional.of(schema(message));
    }
    if (failed instanceof SQLException refused && refused.getSQLState() != null) {
      return database(refused.getSQLState(), message);
    }
    if (failed instanceof UncheckedIOException) {
      return Optional.of(message + "; correct the setting that names the file");
    }
    // A refusal of the service itself already names where and why.
    boolean own = failed.getClass().getName().startsWith("yuqing.");
    return own && failed.getCause() == null ? Optional.of(message) : Optional.empty();
  }

  private static String schema(String message) {
    if (message.contains("not resolved locally")) {
      return "the database's schema is newer than this version of the service ("
          + message
          + "); start the version that migrated it, or restore the dump made before";
    }
    return "the database's schema is not the one this version of the service knows (%s)"
        .formatted(message);
  }

  private static Optional<String> database(String state, String message) {
    // The driver itself refuses to connect without a password, as if the connection were broken.
    if (state.startsWith("28") || message.contains("no password was provided")) {
      return Optional.of(
          "the database refuses this service's user: %s; set YUQING_DB_PASSWORD_… to its password"
              .formatted(message));
    }
    if (state.equals("3D000")) {
      return Optional.of(message + "; create the database and its user, or restore its dump");
    }
    if (state.startsWith("08")) {
      return Optional.of(
          "the database does not answer: %s; check YUQING_POSTGRES_HOST, YUQING_POSTGRES_PORT"
              .formatted(message));
    }
    if (state.startsWith("53")) {
      return Optional.of(
          "the database has no room: %s; free disk space or connections".formatted(message));
    }
    return Optional.empty();
  }

  private static String line(Throwable failed) {
    return String.valueOf(failed.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
