package yuqing.escalation.board;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// One page of the obligations across incidents.
///
/// @param asOf the clock of this service when it was read, from which to count to each due
/// @param next cursor of the page after this; null on the last one
@Schema(name = "ObligationPage")
public record ObligationPageAnswer(
    Instant asOf, List<ListedObligationAnswer> items, @MayBeAbsent String next) {}
