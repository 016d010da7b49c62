/// Every part of the suite is killed and paused while reports keep arriving: nothing acknowledged
/// is lost, nothing doubled, everything recovers by itself. Start reading at
/// [yuqing.journeys.restarts.RestartsJourneyTest].
package yuqing.journeys.restarts;
