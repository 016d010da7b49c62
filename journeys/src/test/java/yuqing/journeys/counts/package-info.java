/// What a report costs the parts under the services, in counts that no machine changes.
package yuqing.journeys.counts;
