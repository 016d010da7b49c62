package yuqing.desk.start;

import java.time.Instant;
import java.util.List;
import yuqing.desk.client.CountsView;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ObligationView;
import yuqing.desk.client.TaskView;

/// What the start page shows.
///
/// @param views that the reader may choose from
/// @param alerts those of the reader that nobody has acknowledged; null for a reader who is not on
///     the roster
/// @param toBeAssigned incidents without a department; null for all but the group office
/// @param queues what waits for the reader's office or department, by kind
/// @param withoutExchange the windows that run now and have no exchange of information yet; null
///     for a reader who neither exchanges nor watches over it
/// @param tasks those of the reader's posts that are to be done; null for a reader without a post
/// @param now by the server's clock
public record DutyBoard(
    OwedView view,
    List<OwedView> views,
    LoadedPart<Listing<ObligationView>> owed,
    LoadedPart<CountsView> counts,
    LoadedPart<List<AlertGroup>> alerts,
    LoadedPart<Listing<IncidentRow>> toBeAssigned,
    List<WaitingQueue> queues,
    LoadedPart<Listing<ObligationView>> withoutExchange,
    LoadedPart<Listing<TaskView>> tasks,
    Instant now) {}
