package yuqing.archive.form;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import yuqing.archive.form.FormContent.FormFoot;
import yuqing.archive.paper.PaperFile;
import yuqing.archive.paper.PaperRenderer;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// Forms with made-up content.
final class MadeForms {

  static final String INCIDENT = "019a1f00-0000-7000-8000-00000000000f";
  static final String HEAD = "9f86d081884c7d65".repeat(4);
  static final FormFoot FOOT =
      new FormFoot(
          INCIDENT,
          "YQ-2026-00002",
          31,
          HEAD,
          Instant.parse("2026-10-15T10:00:00Z"),
          "2026年10月15日 18:00");

  private static final FormPrinter PRINTER = new FormPrinter(new PaperRenderer());

  private MadeForms() {}

  static Map<FormRow, String> shortRows() {
    var rows = new EnumMap<FormRow, String>(FormRow.class);
    rows.put(FormRow.SUMMARY, "多栋宿舍连续三天无热水\n多名学生反映东区宿舍无热水。");
    rows.put(FormRow.MEDIA, "微博 https://weibo.example/5/200310");
    rows.put(FormRow.TEAM, "后勤保卫处处长 甲某；宿管科科长 喆堃䶮");
    rows.put(
        FormRow.MEASURES,
        """
        2026年10月13日 10:15　组织处置，后勤保卫处部门负责人：已到现场
        2026年10月13日 13:15　发布回复通稿（学校官方微博）：热水今晚恢复。
        2026年10月15日 12:00　处置结束""");
    return rows;
  }

  /// The same text in each row.
  static Map<FormRow, String> everywhere(String text) {
    var rows = new EnumMap<FormRow, String>(FormRow.class);
    for (var row : FormRow.values()) {
      rows.put(row, text);
    }
    return rows;
  }

  static FormContent form(Map<FormRow, String> rows) {
    return form("示例职业技术学院", "后勤保卫处", rows, "");
  }

  static FormContent form(
      String school, String departments, Map<FormRow, String> rows, String remarks) {
    return new FormContent(
        school,
        departments,
        "未办结",
        "2026年10月13日 08:15",
        Category.STAFF_WORK,
        Level.TWO,
        rows,
        remarks,
        FOOT);
  }

  static PaperFile print(FormContent content) {
    return PaperFile.of(out -> PRINTER.print(content, out));
  }
}
