package yuqing.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `yuqing api` finds the service by the path alone. The table of roles has every operation of the
/// four OpenAPI documents, which another test compares with the running services.
class PathsOfServicesTest {
  private static final Path TABLE = Path.of("../journeys/src/test/resources/role-matrix.txt");

  /// Those that several services have, where `--service` decides.
  private static final Set<String> SHARED = Set.of("/incidents/{id}/allowed");

  @Test
  void everyPathOfTheDocumentsLeadsToTheServiceThatHasIt() throws Exception {
    int paths = 0;
    for (var line : Files.readAllLines(TABLE)) {
      var cells = line.split("\\|", -1);
      if (line.startsWith("#") || cells.length < 3 || cells[0].startsWith("service")) {
        continue;
      }
      var path = cells[1].strip().split(" +", 2)[1];
      if (path.startsWith("/q/") || SHARED.contains(path)) {
        continue;
      }
      paths++;
      assertThat(TargetService.ofPath(path))
          .as(path)
          .isEqualTo(TargetService.valueOf(cells[0].strip().toUpperCase(Locale.ROOT)));
    }
    assertThat(paths).isGreaterThan(150);
  }
}
