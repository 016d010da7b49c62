package yuqing.procedure.policy;

/// Who sets a number: the regulation, or the school where the regulation writes
/// 第一时间 or 及时.
public enum NumberSource {
  REGULATION,
  SCHOOL
}
