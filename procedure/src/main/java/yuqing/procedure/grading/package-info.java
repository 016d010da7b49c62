/// Article 10: the level of an incident, by the table and by people's decisions.
package yuqing.procedure.grading;
