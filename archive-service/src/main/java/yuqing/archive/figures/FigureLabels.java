package yuqing.archive.figures;

import yuqing.access.Role;
import yuqing.archive.figures.CaseFigures.Filing;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.State;
import yuqing.rest.problem.LocalizedText;

/// What people call the terms that figures are grouped by. Categories and levels as the
/// regulation's articles 6 and 10 call them.
public final class FigureLabels {

  private FigureLabels() {}

  public static LocalizedText of(Category category) {
    return switch (category) {
      case IDEOLOGY -> text("意识形态类", "Ideology");
      case SCHOOL_CONDUCT -> text("办学行为规范类", "Conduct of the school");
      case STUDENT_LIFE -> text("学生学习生活类", "Students' study and life");
      case STAFF_WORK -> text("教职工工作生活（含师德师风）类", "Staff's work and life (ethics included)");
      case MAJOR_SAFETY -> text("重大安全和群体事件类", "Major safety and mass incidents");
    };
  }

  public static LocalizedText of(Level level) {
    return switch (level) {
      case ONE -> text("一级", "Level 1");
      case TWO -> text("二级", "Level 2");
      case THREE -> text("三级", "Level 3");
    };
  }

  public static LocalizedText of(State state) {
    return switch (state) {
      case REPORTED -> text("已接报", "Reported");
      case HANDLING -> text("处置中", "Being handled");
      case ENDED -> text("处置结束", "Handling ended");
      case FILED -> text("已报备", "Result filed");
      case REVIEWED -> text("已复盘", "Reviewed");
      case CLOSED -> text("已归档", "Dossier closed");
      case MERGED -> text("已并入", "Merged");
    };
  }

  public static LocalizedText of(Outcome outcome) {
    return switch (outcome) {
      case OPEN -> text("待办", "Open");
      case MET -> text("按期办结", "Met");
      case MISSED -> text("逾期未办", "Missed");
      case MET_LATE -> text("逾期办结", "Met late");
      case WITHDRAWN -> text("已撤销", "Withdrawn");
    };
  }

  public static LocalizedText of(Filing filing) {
    return switch (filing) {
      case NOT_FILED -> text("", "");
      case AWAITS_DECISION -> text("待审核", "Awaits decision");
      case RETURNED -> text("退回", "Returned");
      case ACCEPTED -> text("准予备案", "Accepted");
    };
  }

  /// As the role that its holder logs in with.
  public static LocalizedText of(Post post) {
    return Role.find(post.code())
        .map(role -> text(role.nameZh(), role.nameEn()))
        .orElseThrow(() -> new IllegalStateException("no role has the code of " + post));
  }

  private static LocalizedText text(String zh, String en) {
    return new LocalizedText(zh, en);
  }
}
