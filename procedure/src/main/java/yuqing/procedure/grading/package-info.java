/// Article 10: at which level an incident stands, by the table and by people's decisions.
package yuqing.procedure.grading;
