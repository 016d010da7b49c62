package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// One edition with its text.
///
/// @param lines of its file
/// @param mayTry whether a draft may begin with it
/// @param mayWithdraw whether it is still to come and the reader may withdraw it
public record EditionPage(
    EditionView edition, List<String> lines, boolean mayTry, boolean mayWithdraw)
    implements TemplateInstance {}
