package yuqing.journeys.restarts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.ServiceDatabase;

/// The four databases as a suite of November 2026 left them when it was killed, at work: commit
/// `2c95139`, before types and packages got the names they have now. Each file of
/// `/old-database` holds that suite's migrations and then its rows.
///
/// The topics of that time are not among them. What a service had published, the others had
/// consumed, and what it had not is in its outbox: so they begin with an empty broker.
final class OldDatabases {

  /// Graded at level 2 by rule; handling has not begun, a reply awaits its approval.
  static final String AT_WORK = "01a2240c-f869-73de-93a5-0a80a8738a7f";

  /// Sent back for its scope and summary.
  static final String FACTS_REQUESTED = "01a2240c-f8d5-7181-b397-2b6098d8a932";

  /// Ended, its result filed; neither reviewed nor closed.
  static final String FILED = "01a2240c-f974-7df7-81bf-6ed7d1624eeb";

  static final String HEIGHTENED_PERIOD = "b81b46bb-2b0e-4ff9-abad-82039d7aa621";
  static final String SUBSCRIPTION = "28c6f442-cf9d-46b6-9a70-475be2637e10";

  /// Of the subscription, as the administrator was shown it once.
  static final String WEBHOOK_SECRET = "Ihg7z+5uxJU1U9rQIsQ8KjnzMaNZycw74VAHooqWfDE=";

  /// The key with which that suite encrypted the secrets of its subscriptions.
  private static final String WEBHOOK_KEY = "24117549c52ee2089ae4df49951dd54a044cbd35d4a96380";

  private OldDatabases() {}

  /// Into databases that are new.
  static void restore(BreakableParts parts) throws SQLException, IOException {
    for (var database : ServiceDatabase.values()) {
      try (var connection = parts.connectAsAdministrator(database);
          var statement = connection.createStatement()) {
        statement.execute(sql(database));
      }
    }
  }

  /// The services' settings beside those of the parts.
  static Map<String, String> settings() {
    return Map.of(
        LocalSecrets.WEBHOOK_KEY,
        WEBHOOK_KEY,
        "YUQING_WEBHOOK_HTTP_ALLOWED",
        "true",
        "YUQING_WEBHOOK_INTERNAL_HOSTS",
        "localhost");
  }

  private static String sql(ServiceDatabase database) throws IOException {
    var file = "/old-database/" + database.databaseName() + ".sql";
    try (var text = OldDatabases.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }
}
