package yuqing.escalation;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import yuqing.procedure.policy.PolicyEditions;

/// Editions as an administrator gives them, and all that the database holds. A test that
/// gives one withdraws it again: other tests judge by the edition that comes with the suite.
@ApplicationScoped
public class Editions {

  static final String BUNDLED = "2024-09-25";
  static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private static final String CONFIRM =
      "owner: group-office, within: 1 h, source: school, remind-before: 20 min";

  private final DataSource database;

  Editions(DataSource database) {
    this.database = database;
  }

  static String bundledText() {
    return PolicyEditions.bundled().all().getFirst().text();
  }

  /// The bundled one with another day and 90 minutes to confirm a grade.
  static String next(LocalDate date, String follows) {
    return bundledText()
        .replace("edition: " + BUNDLED, "edition: %s\nfollows: %s".formatted(date, follows))
        .replace(CONFIRM, CONFIRM.replace("1 h", "90 min"));
  }

  static Response give(String role, String text) {
    return give(role, text.getBytes(StandardCharsets.UTF_8));
  }

  static Response give(String role, byte[] file) {
    return Asking.as(role).contentType("application/yaml").body(file).post("/policies");
  }

  static Response withdraw(String role, LocalDate date) {
    return withdraw(role, date, "*");
  }

  /// @param ifMatch null to send none
  static Response withdraw(String role, LocalDate date, String ifMatch) {
    var request = Asking.as(role);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.delete("/policies/{date}", date.toString());
  }

  /// As if none had ever been given.
  void takeAway() {
    execute("update incident set edition = '%s' where edition is not null".formatted(BUNDLED));
    execute("delete from policy_edition");
  }

  void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A digest of every table's rows.
  Map<String, String> everything() {
    var digests = new TreeMap<String, String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      try (var tables =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'public'")) {
        while (tables.next()) {
          digests.put(tables.getString(1), "");
        }
      }
      for (var table : digests.entrySet()) {
        try (var rows =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)),"
                    + " '') from "
                    + table.getKey()
                    + " t")) {
          rows.next();
          table.setValue(rows.getString(1));
        }
      }
      return digests;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
