/// Refusals that hold for every operation of every service, from the services' own documents.
package yuqing.journeys.refusals;
