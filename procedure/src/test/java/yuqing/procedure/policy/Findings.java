package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

/// What all findings have in common.
final class Findings {

  private Findings() {}

  /// A finding names the place and what to do, in both languages.
  static void areUseful(UnsoundEdition invalid) {
    assertThat(invalid.findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.line()).isPositive();
              assertThat(finding.code()).matches("[a-z-]+");
              assertThat(finding.fault().en() + finding.remedy().en()).doesNotContain("%");
              assertThat(finding.fault().zh() + finding.remedy().zh()).doesNotContain("%");
              assertThat(finding.remedy().en()).isNotBlank();
              assertThat(finding.remedy().zh()).isNotBlank();
            });
  }
}
