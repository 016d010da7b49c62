package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEditions;

/// Every scenario comes out as its author expects: one for each rule of time.
class ScenariosTest {

  private final Scenarios scenarios = new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT);

  @TestFactory
  Stream<DynamicTest> asExpected() {
    return Resources.scenarios().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      var text = Resources.text(file);
                      assertThat(text).contains("\nexpect:");
                      assertThat(scenarios.run(file.toString(), text).differences()).isEmpty();
                    }));
  }

  @Test
  void thereAreAtLeastTenBesideTheGivenSix() {
    assertThat(Resources.scenarios()).hasSizeGreaterThanOrEqualTo(16);
  }
}
