package yuqing.desk.start;

import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;

/// Incidents that wait for the same step of an office.
///
/// @param state in which they are
public record WaitingQueue(String state, LoadedPart<Listing<IncidentRow>> incidents) {}
