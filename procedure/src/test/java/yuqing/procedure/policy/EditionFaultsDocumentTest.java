package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// `docs/policies.md` names every kind of finding by its code.
class EditionFaultsDocumentTest {

  @Test
  void everyCodeIsNamed() throws IOException {
    var document = Files.readString(Path.of("../docs/policies.md"));
    assertThat(Arrays.stream(EditionFault.values()).map(fault -> "`" + fault.code() + "`"))
        .allSatisfy(code -> assertThat(document).contains(code));
  }
}
