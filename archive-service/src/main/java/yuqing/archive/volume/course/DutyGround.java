package yuqing.archive.volume.course;

import java.util.regex.Pattern;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;

/// What started the clock of an obligation, in words: its key says so.
public final class DutyGround {

  private static final Pattern UNMERGE = Pattern.compile(".*-unmerge-\\d+");
  private static final Pattern LEVEL = Pattern.compile("level-([123])-stay-\\d+");
  private static final Pattern REPLY = Pattern.compile("reply-(\\d+)-level-[123]-stay-\\d+");
  private static final Pattern RETURN = Pattern.compile("return-(\\d+)");
  private static final Pattern END = Pattern.compile("end-(\\d+)");
  private static final Pattern REOPENING = Pattern.compile("reopening-\\d+");

  private DutyGround() {}

  /// @param key such as `file-result/end-1`
  /// @return an empty text for a key of an edition newer than this archive
  public static String of(ObligationCode code, String key, String window) {
    if (window != null) {
      return "按时段连续办理";
    }
    var opener = key == null ? "" : key.substring(key.indexOf('/') + 1);
    if (UNMERGE.matcher(opener).matches()) {
      return "自撤销并入起算";
    }
    var started = started(code, opener);
    return started.isEmpty() ? "" : "自" + started + "起算";
  }

  private static String started(ObligationCode code, String opener) {
    if (opener.equals("receipt")) {
      return code == ObligationCode.REPORT_TO_PARTY_OFFICE ? "发现舆情" : "收到报告并首次定级";
    }
    if (opener.equals("flag")) {
      return "标记为突发重大";
    }
    if (REOPENING.matcher(opener).matches()) {
      return "重新启动处置";
    }
    var level = LEVEL.matcher(opener);
    if (level.matches()) {
      return "舆情达到" + TermLabels.of(Level.of(Integer.parseInt(level.group(1))));
    }
    var reply = REPLY.matcher(opener);
    if (reply.matches()) {
      var of = "回复通稿第%s稿".formatted(reply.group(1));
      return of + (code == ObligationCode.APPROVE_REPLY ? "起草" : "审定通过");
    }
    var returned = RETURN.matcher(opener);
    if (returned.matches()) {
      return "回复通稿第%s稿退回".formatted(returned.group(1));
    }
    var end = END.matcher(opener);
    if (end.matches()) {
      var of = "第%s次处置结束".formatted(end.group(1));
      return code == ObligationCode.FILE_RESULT ? of : of + "后首次报备";
    }
    return "";
  }
}
