package yuqing.archive.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.form.DossierForms;
import yuqing.archive.paper.PaperFile;
import yuqing.archive.paper.PaperRenderer;

/// The papers of an incident of which every text was erased: texts are gone, while numbers, codes
/// and times stay.
class ErasedPapersTest {

  private static final PaperRenderer RENDERER = new PaperRenderer();
  private static final VolumePrinter VOLUMES = new VolumePrinter(RENDERER, (_, _, _) -> "永久");
  private static final DossierForms FORMS = new DossierForms(RENDERER);

  private final ArrayList<String> marks = new ArrayList<>();

  private String marked(String text) {
    marks.add("标%03d".formatted(marks.size()));
    return marks.getLast() + text;
  }

  private PaperFile form() {
    try (var chain = FullCourse.erased(new Case(), this::marked)) {
      var snapshot = chain.snapshot();
      return PaperFile.of(
          out ->
              FORMS.print(
                  snapshot.dossierForPaper(),
                  snapshot.school(),
                  snapshot.departments(),
                  snapshot.channels(),
                  snapshot.recordedAt(),
                  out));
    }
  }

  private PaperFile volume() {
    try (var chain = FullCourse.erased(new Case(), this::marked)) {
      return PaperFile.of(out -> VOLUMES.print(chain.snapshot(), out));
    }
  }

  private void assertNoTextIsIn(String printed) {
    assertThat(marks).hasSizeGreaterThan(40);
    assertThat(marks.stream().filter(printed::contains)).isEmpty();
  }

  @Test
  void theFormKeepsNumberTimesCategoryLevelAndCourse() {
    var printed = form().text();
    assertThat(printed)
        .contains("编号：YQ-2026-00002", "2026年10月13日", "08:15")
        .contains("☑C.学生学习生活类", "☑C.一级舆情")
        .contains("2026年10月13日 10:15　组织处置，后勤保卫处部门负责人：已删除")
        .contains("2026年10月16日 06:15　处置结束：已删除")
        .contains("报送处置结果：已删除")
        .contains("2026年10月17日 12:15　分析会结论：已删除");
    assertNoTextIsIn(printed);
  }

  @Test
  void theVolumeKeepsItsMarkAndItsTimes() {
    var printed = volume();
    assertThat(printed.text())
        .contains("档号 YQ·2026-202600002", "事件编号 YQ-2026-00002", "舆情类别 C.学生学习生活类")
        .contains("发现时间 2026年10月13日 08:15", "归档时间 2026年10月22日 10:00")
        .contains("处置结束 2026-10-16 06:15", "报备时间 2026-10-16 09:15", "召开时间 2026-10-17 12:15")
        .contains("已删除", "依规清除");
    assertNoTextIsIn(printed.text());
  }

  @Test
  void theClosingEndsItsVolumeStill() {
    try (var chain = FullCourse.erased(new Case(), this::marked)) {
      var dossier = chain.snapshot().dossier();
      assertThat(dossier.volumes()).singleElement().extracting(each -> each.closing()).isNotNull();
      assertThat(dossier.section().reopenings()).hasSize(1);
      assertThat(dossier.untold()).hasSizeGreaterThan(30);
    }
  }
}
