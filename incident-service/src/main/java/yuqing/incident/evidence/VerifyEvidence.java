package yuqing.incident.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import yuqing.durable.command.CommandFailed;
import yuqing.durable.command.OwnCommand;
import yuqing.durable.command.ServiceSettings;
import yuqing.incident.evidence.EvidenceStore.Condition;

/// `verify-evidence`: reads every file that a record names and says which are missing or altered,
/// with the incidents that have them. For after a restore; it writes nothing and may run beside the
/// service.
public final class VerifyEvidence implements OwnCommand {

  private static final int ROWS_AT_ONCE = 500;

  private static final String RECORDED =
      """
      select e.sha256, string_agg(i.number, ', ' order by i.number)
      from evidence e join incident i on i.id = e.incident_id
      group by e.sha256 order by e.sha256
      """;

  @Override
  public String name() {
    return "verify-evidence";
  }

  @Override
  public void run(Config config, List<String> options, PrintStream out) {
    if (!options.isEmpty()) {
      throw new CommandFailed("usage: " + name());
    }
    var settings = ServiceSettings.of(config);
    var store =
        new EvidenceStore(
            config.getValue("yuqing.evidence.directory", Path.class), InstantSource.system());
    Map<Condition, Long> found = new EnumMap<>(Condition.class);
    try {
      verify(settings, store, out, found);
    } catch (SQLException failed) {
      throw new CommandFailed("the database " + settings.databaseUrl(), failed);
    } catch (IOException unreadable) {
      throw new CommandFailed("the evidence store " + store, unreadable);
    }
    long missing = found.getOrDefault(Condition.MISSING, 0L);
    long altered = found.getOrDefault(Condition.ALTERED, 0L);
    out.printf(
        "%d sound, %d missing, %d altered in %s%n",
        found.getOrDefault(Condition.SOUND, 0L), missing, altered, store);
    if (missing + altered > 0) {
      throw new CommandFailed("not every file is what was recorded");
    }
  }

  private static void verify(
      ServiceSettings settings, EvidenceStore store, PrintStream out, Map<Condition, Long> found)
      throws SQLException, IOException {
    try (var database =
            DriverManager.getConnection(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
        var recorded = database.prepareStatement(RECORDED)) {
      // Without a transaction the driver would hold all rows at once.
      database.setAutoCommit(false);
      recorded.setFetchSize(ROWS_AT_ONCE);
      try (var row = recorded.executeQuery()) {
        while (row.next()) {
          var condition = store.conditionOf(row.getString(1));
          found.merge(condition, 1L, Long::sum);
          if (condition != Condition.SOUND) {
            out.printf(
                "%s %s of %s%n",
                condition.name().toLowerCase(Locale.ROOT), row.getString(1), row.getString(2));
          }
        }
      }
    }
  }
}
