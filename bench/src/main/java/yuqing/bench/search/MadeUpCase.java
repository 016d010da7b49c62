package yuqing.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.index.TextPiece;

/// A made-up incident as it is searched: the same number always gives the same one. Some ten
/// thousand buildings, forty subjects and sixteen departments, receipts spread over ten years, so
/// that a tenth of them is like the whole.
///
/// @param pieces its texts, 250 characters together
record MadeUpCase(
    int which,
    String id,
    String number,
    String title,
    Instant receivedAt,
    String department,
    String category,
    int level,
    List<TextPiece> pieces) {

  static final List<String> SUBJECTS =
      List.of(
          "宿舍热水", "食堂餐具", "图书馆空调", "快递丢失", "选课系统", "奖学金评定", "实训设备", "校车班次", "体育馆开放", "校园网速", "门禁故障",
          "学费退还", "考试安排", "实习分配", "教材涨价", "洗衣机房", "路灯损坏", "垃圾清运", "停车收费", "医务室药品", "军训补贴", "毕业答辩",
          "社团场地", "浴室排水", "电梯停运", "水费公示", "供暖温度", "施工噪声", "助学贷款", "就业签约", "师德投诉", "论文查重", "竞赛评奖",
          "转专业名额", "宿舍调换", "超市价格", "饮水设备", "消防通道", "公寓漏雨", "值班电话");

  static final List<String> CATEGORIES =
      List.of("STUDENT_LIFE", "SCHOOL_CONDUCT", "STAFF_WORK", "IDEOLOGY", "MAJOR_SAFETY");

  private static final List<String> COMPLAINTS =
      List.of("连续三天未见改善", "报修后无人答复", "引发学生集中反映", "帖文转发较多", "收费标准不透明", "家长来电询问");

  private static final List<String> MEASURES =
      List.of("已派人到现场排查并更换配件", "已约谈承包单位限期整改", "已向学生说明情况并致歉", "已公示处理结果", "已协调有关部门联合检查");

  private static final List<String> PLATFORMS = List.of("微博", "知乎", "校园论坛", "贴吧", "抖音");

  static final int DEPARTMENTS = 16;
  private static final int BUILDINGS = 10_000;
  private static final double GOLDEN = 0.618033988749895;
  private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
  private static final long SPAN_SECONDS = Duration.ofDays(3_650).toSeconds();

  static MadeUpCase of(int which) {
    double place = which * GOLDEN % 1;
    var receivedAt = NEWEST.minusMillis((long) (place * SPAN_SECONDS * 1_000));
    int mixed = (int) (((which * 2_654_435_761L) >>> 8) & 0x7fffffff);
    var subject = subject(mixed);
    var number = "YQ-%d-%07d".formatted(2026 - (int) (place * 10), which);
    var building = building(mixed);
    var complaint = COMPLAINTS.get(mixed / 7 % COMPLAINTS.size());
    var title = building + subject + complaint;
    return new MadeUpCase(
        which,
        new UUID(0x019a000000007000L, 0x8000000000000000L | which).toString(),
        number,
        title,
        receivedAt,
        "department-" + mixed / 11 % DEPARTMENTS,
        CATEGORIES.get(mixed / 13 % CATEGORIES.size()),
        1 + mixed / 17 % 3,
        pieces(mixed, number, title, subject, building));
  }

  static String subject(int mixed) {
    return SUBJECTS.get(mixed % SUBJECTS.size());
  }

  static String building(int mixed) {
    return "第%d号楼".formatted(mixed / 40 % BUILDINGS);
  }

  private static List<TextPiece> pieces(
      int mixed, String number, String title, String subject, String building) {
    var complaint = COMPLAINTS.get(mixed / 19 % COMPLAINTS.size());
    var measure = MEASURES.get(mixed / 23 % MEASURES.size());
    var platform = PLATFORMS.get(mixed / 29 % PLATFORMS.size());
    var app = mixed % 50 == 0 ? "wifi app 登录异常，" : "";
    var summary =
        "%s多名学生在%s反映%s%s问题，%s；评论中另有学生提到%s，相关讨论仍在增加，需要责任部门尽快核实并作出说明。"
            .formatted(app, platform, building, subject, complaint, subject(mixed / 31));
    return List.of(
        new TextPiece(1, 0, TextField.NUMBER, number),
        new TextPiece(1, 1, TextField.TITLE, title),
        new TextPiece(1, 2, TextField.SUMMARY, summary),
        new TextPiece(1, 3, TextField.SIGHTING, platform + " https://x.example/" + mixed),
        new TextPiece(
            5, 0, TextField.ACTION, "%s，%s负责人已到%s，后续情况每日互通。".formatted(measure, subject, building)),
        new TextPiece(
            9, 0, TextField.REPLY, "关于%s的情况说明：%s，给同学们带来不便深表歉意。".formatted(subject, measure)),
        new TextPiece(12, 0, TextField.RESULT, "%s%s已整改完毕，纳入每月巡检。".formatted(building, subject)));
  }
}
