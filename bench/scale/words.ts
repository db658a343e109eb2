/** Names as they are written where people come from; of every ten known visitors seven have a Latin one. */
export const nameParts: readonly { share: number; first: readonly string[]; last: readonly string[] }[] = [
  {
    share: 0.7,
    first: words(
      'Maria James Aisha Tomasz Sophie Lukas Grace Diego Hanna Oliver Fatima Jan Claire Mateusz Emily José Ingrid Ahmed Zoë Piotr Chloé Finn Noor Søren Agnieszka Liam Élodie Karl Priya Marta Björn Amélie Ian Rosa Yusuf Katarzyna Tom Nora Pablo Wei Łucja Ömer Þóra Nguyễn Ștefan Ana Mehmet Lidia Otto Marek',
    ),
    last: words(
      "García Smith Nowak Müller Dubois Okafor Kowalski Jones Lindqvist O'Dell Hernández Schmidt Wójcik Bernard Adeyemi Patel Fischer Moreau Brown Kaya Virtanen López Weber Zieliński Laurent Khan Taylor Brandt Núñez Ahlers Rossi Nakamura Walsh Petit Kamiński Evans Costa Ibrahim Larsen Vogel Trần Yılmaz Đorđević Bușoi",
    ),
  },
  {
    share: 0.07,
    first: words('Мария Иван Олена Дмитро Светлана Борис Наталья Юрій Анна Пётр'),
    last: words('Иванова Петренко Соколов Мороз Кузнецова Шевчук Волков Бондар'),
  },
  {
    share: 0.04,
    first: words('Γιώργος Ελένη Νίκος Μαρία Κώστας Σοφία'),
    last: words('Παπαδόπουλος Νικολάου Γεωργίου Δημητρίου'),
  },
  {
    share: 0.05,
    first: words('محمد فاطمة أحمد ليلى يوسف مريم'),
    last: words('الحسن منصور خليل حداد النجار'),
  },
  { share: 0.02, first: words('נועה דוד יעל איתן'), last: words('כהן לוי מזרחי פרץ') },
  {
    share: 0.04,
    first: words('प्रिया अर्जुन अनिता विजय सुनीता'),
    last: words('शर्मा वर्मा पटेल गुप्ता'),
  },
  {
    share: 0.05,
    first: words('伟 芳 娜 秀英 敏 静 강 민준 서연 지우'),
    last: words('王 李 张 刘 陈 김 이 박'),
  },
  {
    share: 0.03,
    first: words('花子 太郎 さくら 翔太 ゆい'),
    last: words('田中 佐藤 鈴木 高橋'),
  },
]

/** Of three of these a last name is made that few share. */
export const syllables = words(
  'an bel cor dan el far gor hal in jor kel lor mar nor ol par quin ros sal tor ul ven wes yar zel',
)

export const hosts = ['mail.example', 'post.example', 'work.example', 'office.example'] as const

/** What a visitor begins with: questions, wishes, small talk, in five languages. */
export const openings: readonly string[] = [
  'Hello! What would a table of two metres cost, delivered to Leeds?',
  'Do you repair e-bikes of other makes as well? Mine loses its charge after a few miles.',
  'Hi, are you open on Saturday afternoon?',
  'I would like to book an appointment for a check-up next week.',
  'How long does delivery take? I need it before the end of the month.',
  'Ist der Termin am Freitag noch frei? Ich hätte gern einen am Vormittag.',
  'Guten Tag, was kostet die Lieferung nach Hamburg?',
  '¿Cuánto tarda el envío? Me gustaría comprar la mesa grande.',
  'Bonjour, quel est le prix de la table en chêne ?',
  'Dzień dobry, ile kosztuje kurs angielskiego dla początkujących?',
  'just looking, thanks',
  'Does the oak come from a certified forest, and can I have it waxed instead of oiled?',
]

/** How somebody says who they are; `{name}`, `{email}` and `{phone}` are theirs. */
export const introductions = {
  none: 'Thank you. I will think about it and come back to you.',
  name: 'My name is {name}.',
  email: 'You can write to me at {email}, please.',
  phone: 'My number is {phone}, in the afternoon.',
  nameEmail: 'My name is {name}, my email is {email}.',
  namePhone: 'My name is {name} and my number is {phone}.',
  all: 'My name is {name}. My email is {email} and my phone number is {phone}.',
} as const

export const answers: readonly string[] = [
  'A table of two metres comes to 1,320 pounds, oiled and ready to stand; delivery in England is free.',
  'We are open from Monday to Saturday, nine to six. Is there anything else I can tell you?',
  'Delivery takes three to four weeks, as every piece is made to order.',
]

export const furtherWords: readonly string[] = [
  'And can it be made ten centimetres wider?',
  'That sounds good.',
  'Is there a guarantee, and for how long?',
]

function words(list: string): string[] {
  return list.split(' ')
}
