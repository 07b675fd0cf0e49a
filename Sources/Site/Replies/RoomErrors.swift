import Care
import Database
import Mail

// The rooms' errors already know their answers; here they say so.
extension DatabaseError: AnswerableError {}
extension MailError: AnswerableError {}
extension CareError: AnswerableError {}
