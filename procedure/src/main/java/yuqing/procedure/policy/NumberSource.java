package yuqing.procedure.policy;

/// Whose a number is: the regulation's own, or a setting of the school where the regulation says
/// 第一时间 or 及时.
public enum NumberSource {
  REGULATION,
  SCHOOL
}
