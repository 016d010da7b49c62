package yuqing.archive.form;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.archive.form.MadeForms.everywhere;
import static yuqing.archive.form.MadeForms.form;
import static yuqing.archive.form.MadeForms.print;
import static yuqing.archive.form.MadeForms.shortRows;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.archive.paper.PaperFile;
import yuqing.archive.paper.PaperText;
import yuqing.archive.paper.WallClock;

class FormPrinterTest {

  private static final String NOTE = "注：1.舆情处理结束后请将此表报党群工作部审核备案。2.表格不够填写时可另附页。";

  @Test
  void aShortFormIsOnePageWithEveryPartOfTheRegulationsOwn() {
    var form = print(form(shortRows()));
    assertThat(form.faults()).isEmpty();
    assertThat(form.pages()).isEqualTo(1);
    assertThat(form.text())
        .startsWith("示例职业技术学院网络舆情处置表")
        .contains(
            "部门（二级学院）：后勤保卫处",
            "（未办结）",
            "舆情基本情况",
            "多栋宿舍连续三天无热水",
            "发现时间",
            "□A.意识形态类　 □B.办学行为规范类　 □C.学生学习生活类",
            "☑D.教职工工作生活（含师德师风）类　 □E.重大安全和群体事件类",
            "□A.三级舆情　 ☑B.二级舆情　 □C.一级舆情",
            "后勤保卫处处长 甲某；宿管科科长 喆堃䶮",
            "2026年10月13日 13:15　发布回复通稿（学校官方微博）：热水今晚恢复。",
            "舆情关联部门负责人签字：",
            "（盖章）",
            NOTE,
            "编号：YQ-2026-00002",
            "档案链首：9f86d081884c7d65（第31条）")
        .contains("第 1 页　共 1 页")
        .doesNotContain("附页）", "#");
  }

  @Test
  void theSameRecordIsTheSameBytes() throws Exception {
    var first = print(form(shortRows()));
    WallClock.awaitNextSecond();
    assertThat(print(form(shortRows())).bytes()).isEqualTo(first.bytes());
  }

  @Test
  void whatDoesNotFitItsRowContinuesOnAttachedPagesThatNameIt() {
    var rows = shortRows();
    var measures =
        IntStream.rangeClosed(1, 200)
            .mapToObj("2026年10月14日 08:00　互通信息：第%d次通报，抢修进展正常，学生情绪稳定。"::formatted)
            .collect(Collectors.joining("\n"));
    rows.put(FormRow.MEASURES, measures);
    rows.put(FormRow.SUMMARY, "甲乙丙丁戊己庚辛壬癸".repeat(100));
    var form = print(form(rows));
    assertThat(form.faults()).isEmpty();
    var pages = form.pageTexts();
    assertThat(pages.getFirst())
        .contains("（未完，见附页）", NOTE)
        .contains("第 1 页　共 %d 页".formatted(pages.size()));
    assertThat(pages.get(1)).contains("舆情基本情况（续）", "舆情处置情况（续）");
    pages
        .subList(1, pages.size())
        .forEach(
            page ->
                assertThat(page).contains("示例职业技术学院网络舆情处置表　附页（未办结）　编号：YQ-2026-00002", "舆情处置情况（续）"));
    var all = form.text();
    for (var each = 1; each <= 200; each++) {
      assertThat(all).containsOnlyOnce("第%d次通报，".formatted(each));
    }
    assertThat(all.chars().filter(each -> each == '癸').count()).isEqualTo(100);
  }

  /// Whatever the rows hold, the page holds all of them, the signature and the note; and nothing of
  /// the text is lost.
  @Test
  void thePageAlwaysHoldsTheWholeForm() {
    var random = new Random(20260131);
    for (var round = 0; round < 60; round++) {
      var rows = new EnumMap<FormRow, String>(FormRow.class);
      for (var row : FormRow.values()) {
        rows.put(row, someText(random, 1 << random.nextInt(11)));
      }
      var remarks = someText(random, random.nextInt(120)).replace('\n', '。');
      var school = "示例学院".repeat(1 + random.nextInt(6));
      var departments = "后勤保卫处、".repeat(1 + random.nextInt(12));
      var form = print(form(school, departments, rows, remarks));
      var first = form.pageTexts().getFirst();
      assertThat(first).as("round %d", round).contains(NOTE, "舆情关联部门负责人签字：");
      for (var row : FormRow.values()) {
        assertThat(first).as("round %d", round).contains(row.label().substring(0, 4));
      }
      assertThat(rare(form.text()))
          .as("round %d", round)
          .isEqualTo(rare(String.join("", rows.values()) + remarks));
    }
  }

  private static long rare(String text) {
    return text.chars().filter(each -> each == '䶮').count();
  }

  private static String someText(Random random, int length) {
    var pieces =
        new String[] {
          "抢修",
          "，",
          "。",
          "《通知》",
          "（东区）",
          "hot water ",
          "https://x.example/a/1?b=2 ",
          "123",
          "\n",
          "“",
          "”",
          "……",
          "——",
          "　",
          " ",
          "WWWWiiii",
          "䶮",
          "😀"
        };
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  @Test
  void hostileTextInEveryRowIsPrintedAndBreaksNothing() {
    var hostile =
        "</td></tr></table><script>x</script>{sheet.content}<img src='http://127.0.0.1:9/x'/>\u202E反\u0000😀\uD800"
            + "长".repeat(10_000)
            + "x".repeat(10_000);
    var form = print(form(hostile.substring(0, 60), "<b>部门</b>", everywhere(hostile), "<i>&amp;"));
    assertThat(form.faults()).isEmpty();
    var text = form.text();
    for (var sign : new String[] {"长", "x"}) {
      assertThat(text.codePoints().filter(each -> each == sign.codePointAt(0)).count())
          .isGreaterThanOrEqualTo(FormRow.values().length * 10_000L);
    }
    assertThat(text).contains("<b>部门</b>", "<i>&amp;", "〔U+202E〕反〔U+0000〕〔U+1F600〕〔U+D800〕");
    assertThat(form.pageTexts().getFirst()).contains(NOTE);
  }

  @Test
  void anEmptyFormIsOnePage() {
    var form = print(form("", "", Map.of(), ""));
    assertThat(form.pages()).isEqualTo(1);
    assertThat(form.text()).startsWith("网络舆情处置表").contains(NOTE);
  }

  @Test
  void aVeryLongParagraphIsSetInBoundedPieces() {
    var rows = new EnumMap<FormRow, String>(FormRow.class);
    rows.put(FormRow.MEASURES, "长话，".repeat(60_000));
    PaperFile form = print(form(rows));
    assertThat(form.text().chars().filter(each -> each == '话').count()).isEqualTo(60_000);
    assertThat(PaperText.printable("长话，")).isEqualTo("长话，");
  }
}
