/// Every part of the suite killed and paused while reports keep coming: nothing acknowledged is
/// lost, nothing doubled, everything heals without a hand. Start reading at
/// [yuqing.journeys.restarts.RestartsJourneyTest].
package yuqing.journeys.restarts;
