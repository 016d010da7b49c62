package yuqing.contracts.term;

/// The five kinds of incident (article 6).
public enum Category {
  /// A. 意识形态类
  IDEOLOGY,
  /// B. 办学行为规范类
  SCHOOL_CONDUCT,
  /// C. 学生学习生活类
  STUDENT_LIFE,
  /// D. 教职工工作生活（含师德师风）类
  STAFF_WORK,
  /// E. 重大安全和群体事件类
  MAJOR_SAFETY
}
