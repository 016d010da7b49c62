package yuqing.archive.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperFile;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.timeline.Gap;
import yuqing.contracts.term.Level;

/// The printed dossier: what is in it, that nothing is cut, and what it takes.
class VolumePrinterTest {

  private static final VolumePrinter PRINTER =
      new VolumePrinter(new PaperRenderer(), (level, _, _) -> level == Level.TWO ? "二级的期限" : "永久");

  private static PaperFile print(ChainedEvents chain, Gap... gaps) {
    return PaperFile.of(out -> PRINTER.print(chain.snapshot(List.of(gaps)), out));
  }

  private static PaperFile full(UnaryOperator<String> texts) {
    try (var chain = FullCourse.of(new Case(), texts)) {
      return print(chain, new Gap("/notification-service", 3, 7));
    }
  }

  private static PaperFile full() {
    return full(text -> text);
  }

  /// Its text cell by cell, where lines by their position would mix those of a row.
  private static String cells(PaperFile paper) {
    try (var document = Loader.loadPDF(paper.bytes())) {
      return new PDFTextStripper().getText(document).replace("\n", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isPdfA2b() {
    assertThat(full().faults()).isEmpty();
  }

  @Test
  void theCoverHasMarkAndRetention() {
    assertThat(full().text())
        .startsWith("示例职业技术学院网络舆情工作档案多栋宿舍连续四天无热水档号 YQ·2026-202600002")
        .contains("保管期限 永久", "归档时间 2026年10月22日 10:00", "记录条数 70");
  }

  @Test
  void anOpenOneSaysSoOnTheCover() {
    var incident = new Case();
    try (var chain = new ChainedEvents(incident.id).append(incident.allEvents())) {
      assertThat(print(chain).text()).contains("（归档后编定）", "未归档。");
    }
  }

  /// The contents are compared with where the headings are.
  @Test
  void theContentsNameThePageOfEachPart() {
    var lines = full().lines();
    var begin = lines.indexOf("目　录") + 1;
    var contents = lines.subList(begin, begin + 20);
    var headings = new ArrayList<String>();
    var page = 1;
    for (var line : lines.subList(begin + 20, lines.size())) {
      if (contents.stream().anyMatch(each -> each.startsWith(line + " "))) {
        headings.add(line + " " + page);
      }
      page += line.matches("第 \\d+ 页　共 \\d+ 页") ? 1 : 0;
    }
    assertThat(contents).isEqualTo(headings);
    assertThat(contents).first().isEqualTo("一、事件概要 1");
    assertThat(contents).last().asString().startsWith("二十、核验");
  }

  @Test
  void everyEntryIsALineOfTheTimeline() {
    var text = cells(full());
    assertThat(text)
        .contains("按规则初定为二级：带有普遍性，或极易在网上发酵", "由计财处转交后勤保卫处办理")
        .contains("发出回复通稿第2稿，渠道：学校官方微博", "退回回复通稿第1稿", "免办“联系主流媒体”", "撤销并入（原并入 other-incident）")
        .contains("登记办理情况（内容已于 2026-11-01 10:00")
        .contains("「incident.meeting-postponed」（本档案系统不能解读）");
  }

  @Test
  void anObligationHasItsArticleItsGroundItsOutcomeAndWhatMetIt() {
    assertThat(cells(full())).contains("自舆情达到一级起算", "自收到报告并首次定级起算").contains("（第25条）", "逾期未办");
  }

  @Test
  void anAlertShowsTheStrongestProofAlone() {
    assertThat(cells(full()))
        .contains("后勤保卫处部门负责人：已确认", "后勤保卫处联络员：发送失败", "提醒用尽，无人确认")
        .doesNotContain("部门负责人：已送达");
  }

  @Test
  void aReviewHasItsAttendanceItsLessonsAndWhatBecameOfItsMeasures() {
    assertThat(full().text())
        .contains("后勤保卫处部门负责人　甲某　到会", "计财处联络员　缺席：外出培训")
        .contains("做得好的抢修当晚完成。", "做得不好的回复起草偏慢。", "原因检修未提前公告。")
        .contains("结论检修须提前公告；备件须常备。", "经验教训检修前先告知学生。");
    assertThat(cells(full()))
        .contains("修订检修公告流程。办结情况：公告流程已修订并印发。")
        .contains("期限 2026-11-30", "办结 2026-10-19 14:15", "（15:15 登记）")
        .contains("备足热水设备的配件。", "期限 2026-12-31", "尚未办结");
  }

  @Test
  void whatIsMissingErasedOrFaultyIsSaid() {
    assertThat(cells(full())).contains("第3至7条", "判定过迟", "内容已于 2026-11-01 10:00");
  }

  @Test
  void theLastPageHasTheHeadOfTheChain() {
    try (var chain = FullCourse.of(new Case(), text -> text)) {
      var head = chain.snapshot().head();
      assertThat(cells(print(chain))).contains(head.hash().hex(), head.incident(), "记录条数 70");
    }
  }

  /// Each text gets a mark of its own at both ends; what was erased is the only one that is not
  /// there.
  @Test
  void everythingThatPeopleWroteIsPrintedWhole() {
    var marks = new ArrayList<String>();
    var text =
        full(each -> {
              var mark = "标%03d".formatted(marks.size());
              marks.add(mark);
              return mark + "首" + each + mark + "尾";
            })
            .text();
    assertThat(marks).hasSizeGreaterThan(30);
    var lacking =
        marks.stream().filter(mark -> !text.contains(mark + "首") || !text.contains(mark + "尾"));
    assertThat(lacking).hasSize(1);
    assertThat(text).doesNotContain("须清除的内容");
  }

  @Test
  void hostileTextBreaksNothingAndIsPrintedAsItIs() {
    var marks = new ArrayList<String>();
    var hostile =
        full(
            each -> {
              marks.add("末%03d".formatted(marks.size()));
              return each
                  + "</td></table><script>alert(1)</script>{sheet.title}&lt;&#0;]]>\u202E😀\u0000\r\n"
                  + "\t"
                  + "x".repeat(500)
                  + "\n".repeat(30)
                  + marks.getLast();
            });
    assertThat(hostile.faults()).isEmpty();
    var text = hostile.text();
    assertThat(marks.stream().filter(mark -> !text.contains(mark))).hasSize(1);
    assertThat(text).contains("<script>alert(1)</script>{sheet.title}&lt;&#0;]]>〔U+202E〕〔U+1F600〕");
  }

  /// Its report is late; what came before it is printed all the same.
  @Test
  void oneWithoutItsReportIsPrinted() {
    var incident = new Case();
    try (var chain = new ChainedEvents(incident.id)) {
      chain.append(incident.eventOf(incident.graded(Level.TWO, true)));
      assertThat(cells(print(chain, new Gap("/incident-service", 1, 1))))
          .contains("报送的记录尚未入档", "第1条", "事件登记", "按规则初定为二级")
          .contains("没有回复通稿。", "没有证据材料。", "尚未召开分析会。");
    }
  }

  @Test
  void oneThatWasOverBeforeItWasEnteredIsPrintedAsStated() {
    var incident = new Case();
    try (var chain = new ChainedEvents(incident.id)) {
      chain.append(incident.eventOf(incident.afterwards(Level.TWO)));
      var printed = print(chain);
      assertThat(printed.text()).contains("保管期限 二级的期限", "舆情等级 二级", "现行等级 二级");
      assertThat(cells(printed)).contains("本事件在结束后补录于", "全校停电，事后补录", "补录的结束与结果", "热水已恢复。", "微博");
    }
  }

  @Test
  void theSameRecordGivesTheSameBytes() {
    try (var chain = FullCourse.of(new Case(), text -> text)) {
      assertThat(print(chain).bytes()).isEqualTo(print(chain).bytes());
    }
  }

  /// 10 000 entries, one of them of 300 kB, in a heap of 256 MiB.
  @Test
  void anyLengthIsPrintedInTheSameMemory() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var output = File.createTempFile("long-volume", ".log");
    output.deleteOnExit();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                LongVolume.class.getName(),
                "10000")
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(output).content(StandardCharsets.UTF_8).contains("printed 10000");
  }
}
