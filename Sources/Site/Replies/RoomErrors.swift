import Care
import Database
import Mail
import Pictures

// The rooms' errors already know their answers; here they say so.
extension DatabaseError: AnswerableError {}
extension MailError: AnswerableError {}
extension CareError: AnswerableError {}
extension PictureError: AnswerableError {}
