/** Where the drawn people's files are; the plain limbs need none. */

export const bodyFiles = person =>
  (person && person !== 'limbs' ? ['shared', person].map(name => `/built/people/${name}.body`) : [])
