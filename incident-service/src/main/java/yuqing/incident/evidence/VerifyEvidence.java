package yuqing.incident.evidence;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import yuqing.durable.command.CommandFailed;
import yuqing.durable.command.OwnCommand;
import yuqing.durable.command.ServiceSettings;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.evidence.EvidenceStore.Condition;

/// `verify-evidence`: reads every file that a record names and lists which are missing, altered or
/// unreadable, with the incidents that have them. For after a restore; it writes nothing and may
/// run beside the service: no transaction outlives the look-up of a page.
public final class VerifyEvidence implements OwnCommand {

  private static final int FILES_AT_ONCE = 500;

  private static final String RECORDED =
      """
      select e.sha256, string_agg(i.number, ', ' order by i.number)
      from evidence e join incident i on i.id = e.incident_id
      where e.sha256 > ? and e.erased_at is null
      group by e.sha256 order by e.sha256 limit ?
      """;

  /// @param incidents their numbers
  private record RecordedFile(String sha256, String incidents) {}

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
    var directory = config.getValue("yuqing.evidence.directory", Path.class);
    Map<Condition, Long> found = new EnumMap<>(Condition.class);
    for (var condition : Condition.values()) {
      found.put(condition, 0L);
    }
    try {
      verify(settings, EvidenceFolder.toRead(directory), out, found);
    } catch (SQLException e) {
      throw new CommandFailed("the database " + settings.databaseUrl(), e);
    }
    var counts =
        found.entrySet().stream()
            .map(count -> count.getValue() + " " + named(count.getKey()))
            .collect(Collectors.joining(", "));
    out.printf("%s in %s%n", counts, directory);
    found.remove(Condition.SOUND);
    if (found.values().stream().anyMatch(faults -> faults > 0)) {
      throw new CommandFailed("not every file is what was recorded");
    }
  }

  private static String named(Condition condition) {
    return condition.name().toLowerCase(Locale.ROOT);
  }

  private static void verify(
      ServiceSettings settings, EvidenceStore store, PrintStream out, Map<Condition, Long> found)
      throws SQLException {
    try (var database = settings.connect()) {
      for (var page = recorded(database, ""); !page.isEmpty(); ) {
        for (var file : page) {
          var condition = store.conditionOf(file.sha256());
          found.merge(condition, 1L, Long::sum);
          if (condition != Condition.SOUND) {
            out.printf("%s %s of %s%n", named(condition), file.sha256(), file.incidents());
          }
        }
        page = recorded(database, page.getLast().sha256());
      }
    }
  }

  private static List<RecordedFile> recorded(Connection database, String after)
      throws SQLException {
    return Sql.list(
        database,
        row -> new RecordedFile(row.getString(1), row.getString(2)),
        RECORDED,
        after,
        FILES_AT_ONCE);
  }
}
