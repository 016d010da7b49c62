package yuqing.desk.act;

import java.util.Set;

/// An act that the reader may do now.
///
/// @param number of the thing that it is about; empty where there is but one
/// @param meets codes of the open obligations that it would meet
public record PermittedAct(String number, Set<String> meets) {}
