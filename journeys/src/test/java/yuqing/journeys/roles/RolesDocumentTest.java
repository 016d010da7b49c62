package yuqing.journeys.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yuqing.access.Role;
import yuqing.journeys.roles.RoleMatrix.Row;

/// `docs/roles.md` says who may do what as `role-matrix.txt` does, which is tried on the running
/// suite. After a wanted change run once with `-Dgolden.write=true`.
class RolesDocumentTest {

  private static final Path PAGE = Path.of("../docs/roles.md");
  private static final String TABLE = "| service | operation |";
  private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403, 404);

  @Test
  void thePageHasTheTableOfTheRoleMatrix() throws IOException {
    var page = Files.readString(PAGE);
    var head = page.substring(0, page.indexOf(TABLE));
    var wanted = head + table();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  @Test
  void everyRoleHasItsColumn() {
    assertThat(roles())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::code).toList());
  }

  private static List<String> roles() {
    return RoleMatrix.read().rows().getFirst().cells().keySet().stream()
        .filter(column -> !column.equals("no-role"))
        .toList();
  }

  private static String table() {
    var roles = roles();
    var lines = new ArrayList<String>();
    lines.add(TABLE + " " + String.join(" | ", roles) + " |");
    lines.add("|---|---|" + "---|".repeat(roles.size()));
    operations()
        .forEach(
            (operation, rows) ->
                lines.add(
                    "| %s | `%s` | %s |"
                        .formatted(
                            rows.getFirst().service(),
                            operation.substring(operation.indexOf(' ') + 1),
                            roles.stream()
                                .map(role -> cell(rows, role))
                                .collect(Collectors.joining(" | ")))));
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, List<Row>> operations() {
    return RoleMatrix.read().rows().stream()
        .filter(row -> !row.isTechnical())
        .collect(
            Collectors.groupingBy(
                row -> row.service() + " " + row.operation(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /// What holds of any of the operation's cases.
  private static String cell(List<Row> rows, String role) {
    boolean own = rows.stream().anyMatch(row -> isAllowed(row.cells().get(role).getFirst()));
    boolean other = rows.stream().anyMatch(row -> isAllowed(row.cells().get(role).getLast()));
    return other ? "yes" : own ? "own" : "";
  }

  private static boolean isAllowed(Expected expected) {
    return !NOT_ALLOWED.contains(expected.status());
  }
}
